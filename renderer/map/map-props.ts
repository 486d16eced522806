import type { ReactNode } from 'react';
import type { ShownState } from '../../shared/assessing/shown-state.ts';
import type { TrackPart } from '../../shared/positioning/my-track.ts';
import type { Language } from '../../shared/kernel/localized.ts';
import type { DegreeBox } from '../../shared/tiles/tile-arithmetic.ts';
import type { MapPack } from '../../shared/tiles/map-pack.ts';
import type { MapTool } from './tools/map-tool.ts';
import type { ReadTile } from './packs/pack-sheet.ts';
import type { DrawnOverlay } from './overlays/drawn-overlay.ts';

export const MAP_THEMES = ['light', 'dark', 'contrast'] as const;
export type MapTheme = (typeof MAP_THEMES)[number];

/** WGS-84, decimal degrees. */
export interface MapPosition {
  readonly longitude: number;
  readonly latitude: number;
}

/** A survey point as the map shows it: state gives shape and colour. */
export interface MapPoint {
  readonly id: string;
  readonly position: MapPosition;
  readonly label: string;
  readonly state: ShownState;
}

/** Where this laptop is; accuracy is the radius in metres. */
export interface Here extends MapPosition {
  readonly accuracy: number;
  /** Old, or a walk played again: drawn hollow. */
  readonly stale?: boolean;
}

/** A view that was left, to come back to. */
export interface LeftView extends MapPosition {
  readonly zoom: number;
}

/** Wording comes from renderer/text. */
export interface MapTexts {
  /** What the map is, for screen readers. */
  readonly map: string;
  /** How to move it by keyboard, for screen readers. */
  readonly keys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly showHere: string;
  readonly north: string;
  readonly print: string;
  /** Printed in the map's corner: where what lies under the points comes from. */
  readonly attribution: Readonly<Record<SurveyMapProps['ground'], string>>;
}

export interface SurveyMapProps {
  readonly points: readonly MapPoint[];
  readonly selectedId?: string | undefined;
  readonly onSelect: (id: string) => void;
  /** Draw points that would cover each other as one cluster with their count. Default: from 300 points on. */
  readonly clustered?: boolean | undefined;
  /** Points that no zoom parts were pressed. Default: the one on top is selected. */
  readonly onSelectSeveral?: ((ids: readonly string[]) => void) | undefined;
  /** What lies under the points: the invented town, or a plain grid of degrees. */
  readonly ground: 'sampleCity' | 'grid';
  /** Map packs drawn over that, the lowest first, and how their tiles are read. */
  readonly packs?: readonly MapPack[] | undefined;
  readonly readTile: ReadTile;
  /** What is in view at first, and again whenever this or `fitKey` changes. Default: points. */
  readonly fit?: 'points' | 'selected' | 'ground';
  readonly fitKey?: string | number;
  /** What `points` brings into view, where it is more than the points themselves. */
  readonly fitBox?: DegreeBox | null;
  /** Where to begin instead of fitting; `onLeaveView` tells where it was left. */
  readonly startView?: LeftView | null;
  readonly onLeaveView?: (view: LeftView) => void;
  /** What the office laid over its maps: drawn under the points. */
  readonly overlays?: readonly DrawnOverlay[];
  /** The inspector's own way, drawn under the points. */
  readonly track?: readonly TrackPart[];
  readonly theme: MapTheme;
  readonly language: Language;
  readonly here?: Here | undefined;
  /** While it is at work, clicks are its own. */
  readonly tool?: MapTool | null | undefined;
  /** With a button that prints the map. */
  readonly printable?: boolean | undefined;
  readonly texts: MapTexts;
  /** Controls of the screen that lie over the map. */
  readonly children?: ReactNode;
}
