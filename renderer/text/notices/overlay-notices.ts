import type {
  OverlayNoticeCode,
  OverlayStoreCode,
} from '../../../shared/overlays/overlay-notice.ts';
import type { OverlayWorkerCode } from '../../workers/run-overlay-worker.ts';
import type { NoticeParams, NoticeWords } from '../notice-words.ts';

const zhPart = (p: NoticeParams): string => {
  const names: Readonly<Record<string, string>> = {
    file: '文件',
    shp: '图形文件',
    zip: '压缩包',
    json: 'JSON',
    xml: 'XML',
    arcs: '弧段',
    features: '要素',
    positions: '坐标点',
    MB: '大小',
  };
  return names[String(p['part'])] ?? String(p['part'] ?? '');
};

export const overlayNotices: NoticeWords<OverlayNoticeCode> = {
  'overlay-empty': { zh: () => '文件是空的。', en: () => 'The file is empty.' },
  'overlay-not-recognised': {
    zh: () => '不是 GeoJSON、TopoJSON、KML、KMZ、GPX 或 Shapefile。',
    en: () => 'This is not GeoJSON, TopoJSON, KML, KMZ, GPX or a Shapefile.',
  },
  'overlay-damaged': {
    zh: (p) => `文件已损坏（${zhPart(p)}）。`,
    en: (p) => `The file is damaged (${p['part'] ?? ''}).`,
  },
  'overlay-doctype': {
    zh: () => '文件中定义了实体（DOCTYPE），为安全起见没有读取。',
    en: () => 'The file declares entities (DOCTYPE); for safety it was not read.',
  },
  'overlay-too-large': {
    zh: (p) =>
      `太大，地图画不动${p['limit'] ? `（${zhPart(p)}上限 ${p['limit']}${p['part'] === 'MB' ? ' MB' : ''}）` : ''}；请先简化。`,
    en: (p) =>
      `Too large to draw${p['limit'] ? ` (at most ${p['limit']} ${p['part'] ?? ''})` : ''}; simplify it first.`,
  },
  'overlay-no-features': {
    zh: () => '里面没有可画的图形。',
    en: () => 'There is nothing to draw in it.',
  },
  'overlay-datum-assumed': {
    zh: () => '文件没有说明坐标系，按 WGS-84 处理；如有偏移，请移除后选对坐标系再导入。',
    en: () =>
      'The file names no datum; it was taken as WGS-84. If it lies off, remove it and import it again with the right one.',
  },
  'overlay-datum-unknown': {
    zh: (p) => `坐标系“${p['datum'] ?? ''}”不能转换；请先转为 CGCS2000 或 WGS-84。`,
    en: (p) =>
      `The datum “${p['datum'] ?? ''}” cannot be converted; bring it to CGCS2000 or WGS-84 first.`,
  },
  'overlay-projection': {
    zh: (p) => `投影“${p['projection'] ?? ''}”不认识；请导出为经纬度。`,
    en: (p) => `The projection “${p['projection'] ?? ''}” is not known here; export it in degrees.`,
  },
  'overlay-not-degrees': {
    zh: () => '坐标不是经纬度（可能是米）；请连同 .prj 一起导入，或导出为经纬度。',
    en: () =>
      'The coordinates are no degrees (metres, perhaps); import it with its .prj, or export it in degrees.',
  },
  'overlay-shapes-odd': {
    zh: (p) => `${p['count'] ?? '?'} 个图形没有坐标或坐标不对，已略过。`,
    en: (p) => `${p['count'] ?? '?'} shapes without a right position were left out.`,
  },
  'overlay-links-left': {
    zh: (p) => `${p['count'] ?? '?'} 处指向其他文件或图片的链接没有读取。`,
    en: (p) => `${p['count'] ?? '?'} links to other files or pictures were not followed.`,
  },
  'overlay-no-table': {
    zh: () => '缺少属性表（.dbf）或已损坏：图形没有名称。',
    en: () => 'Its table (.dbf) is missing or damaged: the shapes have no names.',
  },
};

export const overlayWorkerNotices: NoticeWords<OverlayWorkerCode> = {
  'overlay-timeout': {
    zh: () => '读了三分钟还没有读完，已停止；请先简化文件。',
    en: () => 'Still reading after three minutes; stopped. Simplify the file first.',
  },
  'overlay-cancelled': { zh: () => '已停止。', en: () => 'Stopped.' },
  'overlay-failed': {
    zh: (p) => `读取时出错（${p['why'] ?? ''}）。`,
    en: (p) => `Reading it failed (${p['why'] ?? ''}).`,
  },
};

export const overlayStoreNotices: NoticeWords<OverlayStoreCode> = {
  'overlay-space-low': {
    zh: (p) =>
      `磁盘只剩 ${p['freeMegabytes'] ?? '?'} MB，要为评分留出 ${p['reserveMegabytes'] ?? '?'} MB，没有导入。`,
    en: (p) =>
      `Only ${p['freeMegabytes'] ?? '?'} MB are free and ${p['reserveMegabytes'] ?? '?'} MB are kept for scores; it was not imported.`,
  },
  'overlay-disk-full': {
    zh: () => '磁盘已满，没有保存；已有内容完好。',
    en: () => 'The disk is full; nothing was saved and what was there is intact.',
  },
  'overlay-store-failed': {
    zh: (p) => `没有保存（${p['why'] ?? ''}）。`,
    en: (p) => `It was not saved (${p['why'] ?? ''}).`,
  },
};
