import { inBothLanguages } from './in-both-languages.ts';

export const mapText = inBothLanguages(
  {
    map: '点位地图',
    keys: '方向键移动，加减键缩放',
    zoomIn: '放大',
    zoomOut: '缩小',
    showAll: '显示全部点位',
    showHere: '显示我的位置',
    print: '打印地图',
    north: '上方为北',
    layers: '图层',
    layerKind: (role: 'base' | 'label', min: number, max: number) =>
      `${role === 'base' ? '底图' : '注记'} · ${min}–${max} 级`,
    overlayKind: '叠加层',
    gridBelow: '最下面是经纬网，总是显示',
    managePacks: '管理离线地图和叠加层',
    attribution: { sampleCity: '示例城市为虚构 · 坐标 WGS-84', grid: '坐标 WGS-84' },
  },
  {
    map: 'Map of the points',
    keys: 'Arrow keys move, plus and minus zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    showAll: 'Show all points',
    showHere: 'Show my position',
    print: 'Print map',
    north: 'North is up',
    layers: 'Layers',
    layerKind: (role, min, max) =>
      `${role === 'base' ? 'Base map' : 'Labels'} · zooms ${min}–${max}`,
    overlayKind: 'Overlay',
    gridBelow: 'The grid of degrees lies under all of them',
    managePacks: 'Offline maps and overlays',
    attribution: { sampleCity: 'The sample city is invented · WGS-84', grid: 'WGS-84' },
  },
);
