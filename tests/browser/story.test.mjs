import { Person } from './person.mjs';
import { tellStory } from './story.mjs';

tellStory('the main job', Person, { pictures: '' });
