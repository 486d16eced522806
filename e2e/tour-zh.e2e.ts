import { tourIn } from './tour-screens.ts';

tourIn('zh');
