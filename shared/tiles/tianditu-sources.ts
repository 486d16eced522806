import type { TileSource } from './tile-source.ts';

const LAYERS = {
  vec: { name: '天地图 矢量底图', role: 'base' },
  cva: { name: '天地图 矢量注记', role: 'label' },
  img: { name: '天地图 影像底图', role: 'base' },
  cia: { name: '天地图 影像注记', role: 'label' },
} as const;

export type TiandituLayer = keyof typeof LAYERS;

/** The labels that belong on a base. */
export const TIANDITU_PAIRS = { vec: 'cva', img: 'cia' } as const;

const LICENCE =
  '国家地理信息公共服务平台“天地图”服务。未见允许离线保存的条款：取得书面授权后，由本单位在此注明授权并勾选“可下载区域”。';

/**
 * 天地图 by WMTS on web Mercator (CGCS2000, which counts as WGS-84), zooms 1–18, servers t0–t7, the office's own
 * key as {key}. No text granting offline storage was found, so area download waits for the office's word.
 */
export function tiandituSource(layer: TiandituLayer): TileSource {
  const { name, role } = LAYERS[layer];
  return {
    id: `tianditu-${layer}`,
    name,
    role,
    address: {
      scheme: 'wmts-kvp',
      endpoint: `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?tk={key}`,
      layer,
      style: 'default',
      matrixSet: 'w',
      format: 'tiles',
    },
    subdomains: ['0', '1', '2', '3', '4', '5', '6', '7'],
    datum: 'WGS-84',
    minZoom: 1,
    maxZoom: 18,
    tileSize: 256,
    attribution: '天地图',
    licence: LICENCE,
    mayPrefetch: false,
  };
}
