import type { AreaClass, LineClass } from '../../../resources/sample-city/city-format.ts';
import type { MapTheme } from '../map-props.ts';
import type { LabelKind } from '../labels/label-kinds.ts';
import { CONTRAST } from './palette-contrast.ts';
import { DARK } from './palette-dark.ts';
import { LIGHT } from './palette-light.ts';

interface AreaColours {
  readonly fill: string;
  readonly edge?: string;
}

/** A road is its casing with its fill on top; a line without casing is its fill alone. */
interface LineColours {
  readonly fill: string;
  readonly casing?: string;
}

interface LabelColours {
  readonly ink: string;
  readonly halo: string;
}

export interface Palette {
  /** Beyond the sheet's edge, the ground within, and the edge itself. */
  readonly paper: string;
  readonly land: string;
  readonly frame: string;
  /** Small tree and crop marks in woods and orchards. */
  readonly leaf: string;
  readonly areas: Readonly<Record<AreaClass, AreaColours>>;
  readonly lines: Readonly<Record<LineClass, LineColours>>;
  readonly labels: Readonly<Record<LabelKind, LabelColours>>;
  readonly graticule: { readonly line: string; readonly fine: string };
}

export const PALETTES: Readonly<Record<MapTheme, Palette>> = {
  light: LIGHT,
  dark: DARK,
  contrast: CONTRAST,
};
