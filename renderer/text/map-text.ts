import { inBothLanguages } from './in-both-languages.ts';

export const mapText = inBothLanguages(
  {
    map: '点位地图',
    keys: '方向键移动，加减键缩放',
    zoomIn: '放大',
    zoomOut: '缩小',
    showAll: '显示全部点位',
    showHere: '显示我的位置',
    attribution: { sampleCity: '示例城市为虚构 · 坐标 WGS-84', grid: '坐标 WGS-84' },
  },
  {
    map: 'Map of the points',
    keys: 'Arrow keys move, plus and minus zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    showAll: 'Show all points',
    showHere: 'Show my position',
    attribution: { sampleCity: 'The sample city is invented · WGS-84', grid: 'WGS-84' },
  },
);
