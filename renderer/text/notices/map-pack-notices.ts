import type { MapPackNoticeCode } from '../../../shared/map-packs/map-pack-notice.ts';
import type { TileStoreCode } from '../../../shared/tiles/tile-notice.ts';
import type { PackExportCode } from '../../commands/export-map-pack.ts';
import type { SavedFileCode } from '../../ui/open-saved-file.ts';
import type { MapPackWorkerCode } from '../../workers/run-map-pack-worker.ts';
import type { NoticeParams, NoticeWords } from '../notice-words.ts';

const zhPart = (p: NoticeParams): string => {
  const names: Readonly<Record<string, string>> = {
    header: '文件头',
    directory: '目录',
    metadata: '说明',
    tile: '瓦片',
    tiles: '瓦片',
    page: '数据页',
    record: '记录',
    tree: '索引结构',
    index: '索引',
    file: '文件',
  };
  return names[String(p['part'])] ?? String(p['part'] ?? '');
};

export const mapPackNotices: NoticeWords<MapPackNoticeCode> = {
  'pack-empty': { zh: () => '文件或文件夹是空的。', en: () => 'The file or folder is empty.' },
  'pack-not-recognised': {
    zh: () => '不是 PMTiles、MBTiles，也不是 z/x/y 瓦片文件夹。',
    en: () => 'This is neither PMTiles nor MBTiles, nor a z/x/y folder of tiles.',
  },
  'pack-version': {
    zh: (p) => `PMTiles 第 ${p['version'] ?? '?'} 版，这里只能打开第 3 版；请转换后再导入。`,
    en: (p) =>
      `PMTiles version ${p['version'] ?? '?'}; only version 3 can be opened. Convert it first.`,
  },
  'pack-no-tables': {
    zh: () => '这个数据库里没有瓦片表，不是 MBTiles。',
    en: () => 'This database has no tables of tiles; it is not MBTiles.',
  },
  'pack-no-tiles': { zh: () => '里面没有瓦片。', en: () => 'There are no tiles in it.' },
  'pack-format': {
    zh: (p) =>
      `瓦片不是 PNG、JPEG、WebP 或矢量瓦片${p['format'] ? `（${p['format']}）` : ''}，不能显示。`,
    en: (p) =>
      `Its tiles are not PNG, JPEG, WebP or vector tiles${p['format'] ? ` (${p['format']})` : ''} and cannot be shown.`,
  },
  'pack-compression': {
    zh: (p) => `使用了 ${p['part'] ?? ''} 压缩，不能打开；请用 gzip 重新打包。`,
    en: (p) =>
      `Compressed with ${p['part'] ?? ''}, which is not read here. Pack it again with gzip.`,
  },
  'pack-truncated': {
    zh: (p) => `文件不完整（${zhPart(p)}）：可能没有复制完；还在的瓦片可以用。`,
    en: (p) =>
      `The file ends too early (${p['part'] ?? ''}): it may not have been copied whole. Tiles that are there can be used.`,
  },
  'pack-damaged': {
    zh: (p) => `文件已损坏（${zhPart(p)}）。`,
    en: (p) => `The file is damaged (${p['part'] ?? ''}).`,
  },
  'pack-too-large': {
    zh: (p) => `其中一部分大得不合理（${zhPart(p)}），没有打开。`,
    en: (p) => `A part claims a size no map has (${p['part'] ?? ''}); it was not opened.`,
  },
  'pack-unreadable': {
    zh: () => '文件读不到了：可能被移动，或 U 盘已拔出。',
    en: () => 'The file can no longer be read: it was moved, or its stick pulled out.',
  },
  'pack-tile-damaged': {
    zh: (p) => `瓦片 ${p['z'] ?? '?'}/${p['x'] ?? '?'}/${p['y'] ?? '?'} 已损坏。`,
    en: (p) => `Tile ${p['z'] ?? '?'}/${p['x'] ?? '?'}/${p['y'] ?? '?'} is damaged.`,
  },
  'pack-rows-odd': {
    zh: (p) => `${p['count'] ?? '?'} 行不是有效的瓦片编号，已略过。`,
    en: (p) => `${p['count'] ?? '?'} rows are of no possible tile and were left out.`,
  },
  'pack-tiles-doubled': {
    zh: (p) => `${p['count'] ?? '?'} 张瓦片重复，取第一张。`,
    en: (p) => `${p['count'] ?? '?'} tiles stand twice; the first was taken.`,
  },
  'pack-write-ahead': {
    zh: () => '数据库用过预写日志；旁边若有 -wal 文件，其中的瓦片没有读入。',
    en: () => 'The database used a write-ahead log; tiles in a -wal file beside it are not read.',
  },
};

/** Why tiles were not written; what is there can be used, and the work be gone on with. */
export const tileStoreNotices: NoticeWords<TileStoreCode> = {
  'tiles-space-low': {
    zh: (p) =>
      `剩余 ${p['freeMegabytes']} MB，要为评分和照片留出 ${p['reserveMegabytes']} MB，没有再写入地图。请移除不用的地图包或清理磁盘。`,
    en: (p) =>
      `${p['freeMegabytes']} MB are left, and ${p['reserveMegabytes']} MB are kept for scores and photos: no more map was written. Remove packs you do not use, or free the disk.`,
  },
  'tiles-disk-full': {
    zh: () => '磁盘已满，没有再写入地图；评分不受影响。请清理空间后继续。',
    en: () =>
      'The disk is full: no more map was written; scores are untouched. Free some space and go on.',
  },
  'tiles-pack-unknown': {
    zh: () => '这个地图包已被移除。',
    en: () => 'This map pack was removed.',
  },
  'tiles-pack-busy': {
    zh: () => '另一个窗口正在写这个地图包；请等它完成或关闭那个窗口。',
    en: () => 'Another window is writing this map pack; wait for it, or close that window.',
  },
  'tiles-store-failed': {
    zh: (p) => `地图没有写入；评分不受影响。（${p['why']}）`,
    en: (p) => `The map was not written; scores are untouched. (${p['why']})`,
  },
};

export const packExportNotices: NoticeWords<PackExportCode | SavedFileCode> = {
  'pack-not-written': {
    zh: (p) => `地图包没有写完：U 盘可能已满或被拔出。（${p['why']}）`,
    en: (p) =>
      `The pack was not written to its end: the stick may be full, or pulled out. (${p['why']})`,
  },
  'file-not-opened': {
    zh: (p) => `这个位置不能写文件，请另选一个。（${p['why']}）`,
    en: (p) => `No file can be written there; choose another place. (${p['why']})`,
  },
};

export const mapPackWorkerNotices: NoticeWords<MapPackWorkerCode> = {
  'pack-reading-failed': {
    zh: (p) => `读取文件时出错，没有再读下去。（${p['why']}）`,
    en: (p) => `Reading the file failed and was ended. (${p['why']})`,
  },
};
