import type { ShownState } from '../../../shared/assessing/shown-state.ts';
import type { MapTheme } from '../map-props.ts';

/** State is told by outline and mark first and by colour second. */
export type PointShape = 'ring' | 'diamond' | 'tick' | 'triangle' | 'hourglass';

export const SHAPE_OF: Readonly<Record<ShownState, PointShape>> = {
  notBegun: 'ring',
  inProgress: 'diamond',
  done: 'tick',
  findingOpen: 'triangle',
  overdue: 'hourglass',
};

export interface PointColours {
  readonly fill: string;
  readonly edge: string;
  readonly mark: string;
}

/** Colours that colour-blind eyes and grey print also part: light, amber, dark green, red, violet. */
export const POINT_COLOURS: Readonly<Record<MapTheme, Readonly<Record<ShownState, PointColours>>>> =
  {
    light: {
      notBegun: { fill: '#ffffff', edge: '#2f5f8f', mark: '#2f5f8f' },
      inProgress: { fill: '#f5b83d', edge: '#8a5a00', mark: '#5c3c00' },
      done: { fill: '#2b7a4b', edge: '#ffffff', mark: '#ffffff' },
      findingOpen: { fill: '#d63c2f', edge: '#ffffff', mark: '#ffffff' },
      overdue: { fill: '#5b2a86', edge: '#ffffff', mark: '#ffffff' },
    },
    dark: {
      notBegun: { fill: '#14202c', edge: '#9cc8f0', mark: '#9cc8f0' },
      inProgress: { fill: '#f2b544', edge: '#221800', mark: '#221800' },
      done: { fill: '#5cc489', edge: '#0b1a11', mark: '#0b1a11' },
      findingOpen: { fill: '#ff7263', edge: '#2b0602', mark: '#2b0602' },
      overdue: { fill: '#c9a2ff', edge: '#1c0a33', mark: '#1c0a33' },
    },
    contrast: {
      notBegun: { fill: '#ffffff', edge: '#000000', mark: '#000000' },
      inProgress: { fill: '#ffbf00', edge: '#000000', mark: '#000000' },
      done: { fill: '#00602f', edge: '#ffffff', mark: '#ffffff' },
      findingOpen: { fill: '#c00000', edge: '#ffffff', mark: '#ffffff' },
      overdue: { fill: '#3d0070', edge: '#ffffff', mark: '#ffffff' },
    },
  };

/** Selection ring and own position. */
export const ACCENTS: Readonly<Record<MapTheme, { readonly ring: string; readonly halo: string }>> =
  {
    light: { ring: '#0b5cad', halo: 'rgba(11, 92, 173, 0.2)' },
    dark: { ring: '#7fc0ff', halo: 'rgba(127, 192, 255, 0.25)' },
    contrast: { ring: '#0000d0', halo: 'rgba(0, 0, 208, 0.2)' },
  };

/** Half a marker's size in CSS pixels: smaller from afar and in crowds, never below what can be told apart. */
export function pointRadius(zoom: number, inView: number): number {
  const near = zoom >= 16 ? 9.5 : zoom >= 14.5 ? 8.5 : 7;
  if (inView > 1500) return Math.min(near, 4.5);
  return inView > 400 ? Math.min(near, 6) : near;
}
