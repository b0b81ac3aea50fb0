import { tellStory } from './story.mjs';
import { MirrorPerson } from './ways.mjs';

tellStory('the main job through the accessibility mirror alone', MirrorPerson);
