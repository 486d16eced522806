import { tourIn } from './tour-screens.ts';

tourIn('en');
