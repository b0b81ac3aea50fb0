import { Person } from './person.mjs';
import { tellStory } from './story.mjs';
import { launch } from './support.mjs';
import { KeyboardPerson, MirrorPerson } from './ways.mjs';

tellStory('the main job through the accessibility mirror alone', MirrorPerson);
tellStory('the main job with the keyboard alone', KeyboardPerson);
tellStory('the main job where there is no WebGL2, on the page of text', Person, { start: () => launch(['--disable-3d-apis']) });
