import type { OverlayLook } from '../../../shared/overlays/map-overlay.ts';
import type { MapTheme } from '../map-props.ts';

/** Dashes and gaps in CSS pixels; none is a solid line. With these, no one need tell the colours apart. */
export const OVERLAY_DASHES: Readonly<Record<OverlayLook, readonly number[]>> = {
  blue: [],
  vermilion: [10, 5],
  green: [2, 4],
  purple: [12, 4, 2, 4],
  black: [5, 4],
  brown: [14, 4, 2, 4, 2, 4],
};

/** Okabe and Ito's colours, darkened or lightened until each stands 3:1 against its ground. */
export const OVERLAY_COLOURS: Readonly<Record<MapTheme, Readonly<Record<OverlayLook, string>>>> = {
  light: {
    blue: '#0064a0',
    vermilion: '#b84a00',
    green: '#00704f',
    purple: '#93407a',
    black: '#2e2e2e',
    brown: '#7a5200',
  },
  dark: {
    blue: '#62b8ec',
    vermilion: '#ff8d57',
    green: '#3fcf9f',
    purple: '#e59ccb',
    black: '#e9e9e9',
    brown: '#e2b453',
  },
  contrast: {
    blue: '#0000c0',
    vermilion: '#a02c00',
    green: '#00542f',
    purple: '#700065',
    black: '#000000',
    brown: '#553700',
  },
};

/** What lies under lines and names so that they stand out from any ground. */
export const OVERLAY_HALOS: Readonly<Record<MapTheme, string>> = {
  light: 'rgba(255, 255, 255, 0.75)',
  dark: 'rgba(12, 16, 20, 0.75)',
  contrast: '#ffffff',
};
