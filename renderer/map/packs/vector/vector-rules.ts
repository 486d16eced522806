import {
  CenteredTextSymbolizer,
  GeomType,
  LineLabelSymbolizer,
  LineSymbolizer,
  PolygonSymbolizer,
} from 'protomaps-leaflet';
import type { Feature, LabelRule, PaintRule } from 'protomaps-leaflet';
import type { Language } from '../../../../shared/kernel/localized.ts';
import { LINE_WIDTHS, widthAt } from '../../city/line-widths.ts';
import type { Palette } from '../../city/palette.ts';
import { LABEL_STYLES, labelSize } from '../../labels/label-kinds.ts';
import { FONT_FAMILY } from '../../labels/paint-labels.ts';
import { areaClass, labelKind, lineClass } from './classify-feature.ts';

/** `kind` in the Protomaps basemap, `class` in OpenMapTiles. */
function kindOf(feature: Feature | undefined): string {
  const { kind, class: named } = feature?.props ?? {};
  return typeof kind === 'string' ? kind : typeof named === 'string' ? named : '';
}

/** How the layers of vector tiles are drawn, in the colours of our own map. */
export function paintRulesFor(layers: readonly string[], palette: Palette): PaintRule[] {
  return layers.flatMap((layer) => [
    areaRule(layer, palette),
    lineRule(layer, palette, 'casing'),
    lineRule(layer, palette, 'fill'),
  ]);
}

function areaRule(layer: string, palette: Palette): PaintRule {
  const coloursOf = (feature: Feature | undefined) => {
    const area = areaClass(layer, kindOf(feature));
    return area === null ? undefined : palette.areas[area];
  };
  return {
    dataLayer: layer,
    filter: (_, feature) =>
      feature.geomType === GeomType.Polygon && coloursOf(feature) !== undefined,
    symbolizer: new PolygonSymbolizer({
      fill: (_z, f) => coloursOf(f)?.fill ?? palette.land,
      stroke: (_z, f) => coloursOf(f)?.edge ?? coloursOf(f)?.fill ?? palette.land,
      width: 0.6,
      perFeature: true,
    }),
  };
}

/** Casings stand out from the stroke by so many CSS pixels on either side. */
const CASING = 0.8;

function lineRule(layer: string, palette: Palette, part: 'casing' | 'fill'): PaintRule {
  const classOf = (feature: Feature | undefined) => lineClass(layer, kindOf(feature));
  const colourOf = (feature: Feature | undefined): string | undefined => {
    const line = classOf(feature);
    return line === null ? undefined : palette.lines[line][part];
  };
  const width = (zoom: number, feature: Feature | undefined): number => {
    const line = classOf(feature);
    return line === null ? 0 : widthAt(LINE_WIDTHS[line], zoom);
  };
  return {
    dataLayer: layer,
    filter: (zoom, feature) =>
      feature.geomType === GeomType.Line &&
      colourOf(feature) !== undefined &&
      width(zoom, feature) > 0,
    symbolizer: new LineSymbolizer({
      color: (_z, f) => colourOf(f) ?? palette.land,
      width: (z, f) => width(z, f) + (part === 'casing' ? 2 * CASING : 0),
      lineCap: 'round',
      lineJoin: 'round',
      perFeature: true,
    }),
  };
}

const NAMES: Readonly<Record<Language, string[]>> = {
  zh: ['name:zh-Hans', 'name:zh', 'name:zh-CN', 'name'],
  en: ['name:en', 'name_en', 'name:latin', 'name'],
};

/** How features are named, in a language where the tiles have it. */
export function labelRulesFor(
  layers: readonly string[],
  palette: Palette,
  language: Language,
): LabelRule[] {
  return layers.flatMap((layer) => [
    labelRule(layer, palette, language, GeomType.Point),
    labelRule(layer, palette, language, GeomType.Line),
  ]);
}

function labelRule(
  layer: string,
  palette: Palette,
  language: Language,
  geomType: GeomType.Point | GeomType.Line,
): LabelRule {
  const kind = (feature: Feature | undefined) => labelKind(layer, kindOf(feature));
  const sizeAt = (zoom: number, feature: Feature | undefined): number | null => {
    const named = kind(feature);
    return named === null ? null : labelSize(named, zoom);
  };
  const colours = (feature: Feature | undefined) => palette.labels[kind(feature) ?? 'place'];
  const options = {
    labelProps: NAMES[language],
    fontFamily: FONT_FAMILY,
    fontSize: (zoom: number, feature?: Feature) => sizeAt(zoom, feature) ?? 11,
    fontWeight: (_zoom: number, feature?: Feature) => LABEL_STYLES[kind(feature) ?? 'place'].weight,
    fill: (_zoom: number, feature?: Feature) => colours(feature).ink,
    stroke: (_zoom: number, feature?: Feature) => colours(feature).halo,
    width: 3,
  };
  return {
    dataLayer: layer,
    filter: (zoom, feature) => feature.geomType === geomType && sizeAt(zoom, feature) !== null,
    symbolizer:
      geomType === GeomType.Line
        ? new LineLabelSymbolizer({ ...options, repeatDistance: 260 })
        : new CenteredTextSymbolizer(options),
  };
}
