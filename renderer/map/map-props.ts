import type { Language } from '../../shared/kernel/localized.ts';

export const POINT_STATES = ['notBegun', 'inProgress', 'done', 'findingOpen'] as const;
export type PointState = (typeof POINT_STATES)[number];

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
  readonly state: PointState;
}

/** Where this laptop is; accuracy is the radius in metres. */
export interface Here extends MapPosition {
  readonly accuracy: number;
  /** Old, or a walk played again: drawn hollow. */
  readonly stale?: boolean;
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
  /** Printed in the map's corner: where what lies under the points comes from. */
  readonly attribution: Readonly<Record<SurveyMapProps['ground'], string>>;
}

export interface SurveyMapProps {
  readonly points: readonly MapPoint[];
  readonly selectedId?: string | undefined;
  readonly onSelect: (id: string) => void;
  /** What lies under the points: the invented town, or a plain grid of degrees. */
  readonly ground: 'sampleCity' | 'grid';
  /** What is in view at first, and again whenever this or `fitKey` changes. Default: points. */
  readonly fit?: 'points' | 'selected' | 'ground';
  readonly fitKey?: string | number;
  readonly theme: MapTheme;
  readonly language: Language;
  readonly here?: Here | undefined;
  readonly texts: MapTexts;
}
