import type {
  DownloadStopCode,
  PlanNoticeCode,
  SourceNoticeCode,
} from '../../../shared/tiles/tile-notice.ts';
import type { NoticeWords } from '../notice-words.ts';

const count = (n: string | number | undefined): string => Number(n).toLocaleString('en');

/** What is wrong with a map source as entered. */
export const sourceNotices: NoticeWords<SourceNoticeCode> = {
  'tiles-address-unreadable': {
    zh: () => '地址要以 http:// 或 https:// 开头，{s} 只能写在主机名里。',
    en: () => 'The address must begin with http:// or https://, with {s} in the host only.',
  },
  'tiles-placeholder-missing': {
    zh: (p) => `地址里缺少 ${p['placeholder'] ?? ''}。`,
    en: (p) => `The address lacks ${p['placeholder'] ?? ''}.`,
  },
  'tiles-subdomains-missing': {
    zh: () => '地址里有 {s}，请填写它代表的子域名，例如 0,1,2,3。',
    en: () => 'The address has {s}: say what it stands for, such as 0,1,2,3.',
  },
  'tiles-zooms-wrong': {
    zh: (p) => `级别要在 0–${p['highest'] ?? 22} 之间，最小级不大于最大级。`,
    en: (p) => `Zooms are 0–${p['highest'] ?? 22}, the first not above the last.`,
  },
  'tiles-size-wrong': {
    zh: () => '瓦片边长只能是 256 或 512 像素。',
    en: () => 'A tile is 256 or 512 pixels wide.',
  },
};

/** Why a download is not begun. */
export const planNotices: NoticeWords<PlanNoticeCode> = {
  'tiles-source-forbids': {
    zh: (p) =>
      `${p['host'] ?? '该服务器'} 的使用条款禁止下载一片区域供离线使用（OpenStreetMap 瓦片使用政策），因此不能下载；只能联网浏览。请使用本单位有权保存的地图服务。`,
    en: (p) =>
      `The terms of ${p['host'] ?? 'this server'} forbid saving an area for offline use (OpenStreetMap tile usage policy), so it is not downloaded. Use a map service your office may save.`,
  },
  'tiles-source-not-allowed': {
    zh: (p) =>
      `“${p['source'] ?? ''}”没有标明可以下载区域。取得许可后，在地图来源里写明许可并勾选“可下载区域”。`,
    en: (p) =>
      `“${p['source'] ?? ''}” is not marked as one that may be saved. When you have leave, say so under Map sources and tick “An area may be downloaded”.`,
  },
  'tiles-area-empty': {
    zh: () => '所选区域和级别里没有瓦片。',
    en: () => 'There are no tiles in that area at these zooms.',
  },
  'tiles-too-many': {
    zh: (p) =>
      `到 ${p['zoom'] ?? ''} 级已有 ${count(p['tiles'])} 张瓦片，超过 ${count(p['limit'])} 张的上限；请缩小区域或降低最大级。`,
    en: (p) =>
      `${count(p['tiles'])} tiles up to zoom ${p['zoom'] ?? ''} already, more than the ${count(p['limit'])} a pack may hold; choose a smaller area or a lower zoom.`,
  },
  'tiles-key-missing': {
    zh: (p) => `“${p['source'] ?? ''}”需要密钥，请先在地图来源里填写。`,
    en: (p) => `“${p['source'] ?? ''}” needs a key; enter it under Map sources first.`,
  },
};

/** Why a download stopped by itself; what came in can be used and it can be gone on with. */
export const downloadNotices: NoticeWords<DownloadStopCode> = {
  'download-network-lost': {
    zh: () => '连不上地图服务器，下载已暂停；已下载的可以使用。网络恢复后点“继续”。',
    en: () =>
      'The map server cannot be reached; the download is paused and what came in can be used. Continue when the network is back.',
  },
  'download-server-failing': {
    zh: () => '地图服务器连续出错，下载已暂停；已下载的可以使用。稍后点“继续”。',
    en: () =>
      'The map server keeps failing; the download is paused and what came in can be used. Continue later.',
  },
  'download-source-throttles': {
    zh: () => '地图服务器要求放慢或已到当日限额，下载已暂停；请隔些时候再继续。',
    en: () =>
      'The map server asks to be left alone (too fast, or the day’s quota is used); the download is paused. Continue after a while.',
  },
  'download-source-refuses': {
    zh: () => '地图服务器拒绝了请求（可能是密钥无效或无权访问），下载已暂停；请核对地图来源。',
    en: () =>
      'The map server refuses (the key may be wrong, or access was withdrawn); the download is paused. Check the source.',
  },
  'download-answers-wrong': {
    zh: () =>
      '地图服务器答复的不是这张地图的图片（例如出错网页或尺寸不符），下载已暂停；请核对地图来源。',
    en: () =>
      'The map server answers with something that is no tile of this map (an error page, another size); the download is paused. Check the source.',
  },
};
