import type { PlaceNoticeCode } from '../../../shared/positioning/place.ts';
import type { TrackFileCode } from '../../commands/read-track-file.ts';
import type { PositionSourceCode } from '../../positioning/followed.ts';
import type { NoticeWords } from '../notice-words.ts';

/** My track could not be written, or not be read or changed. */
export type TrackNoticeCode = 'track-not-kept' | 'track-failed';

export const positionNotices: NoticeWords<
  PositionSourceCode | TrackFileCode | PlaceNoticeCode | TrackNoticeCode
> = {
  'track-not-kept': {
    zh: () => '我的轨迹没有记下（磁盘可能已满）；评分不受影响。',
    en: () => 'My track could not be kept (the disk may be full); scores are not touched.',
  },
  'track-failed': {
    zh: () => '读写轨迹失败，请再试一次。',
    en: () => 'The track could not be read or changed; please try again.',
  },
  'position-checksum': {
    zh: (p) => `一条 ${p['sentence'] ?? ''} 语句校验不符，未采用。`,
    en: (p) => `A ${p['sentence'] ?? ''} sentence with a wrong check sum was left out.`,
  },
  'position-jump': {
    zh: (p) => `位置在 ${p['seconds'] ?? '?'} 秒内跳了 ${p['metres'] ?? '?'} 米，未采用。`,
    en: (p) =>
      `The position jumped ${p['metres'] ?? '?'} m in ${p['seconds'] ?? '?'} s; it was not used.`,
  },
  'position-poor': {
    zh: (p) => `卫星分布不好（HDOP ${p['hdop'] ?? '?'}），暂不采用位置。`,
    en: (p) => `Satellites stand badly (HDOP ${p['hdop'] ?? '?'}); the position is not used.`,
  },
  'position-not-nmea': {
    zh: () => '收到的不是 NMEA 数据，正在换一种串口速率再试；也可能不是定位接收机。',
    en: () => 'What comes is no NMEA; another speed is being tried. It may be no receiver at all.',
  },
  'position-track-unreadable': {
    zh: () => '不是 NMEA 或 GPX 轨迹，或文件已损坏。',
    en: () => 'This is neither an NMEA nor a GPX track, or it is damaged.',
  },
  'position-track-empty': {
    zh: () => '轨迹里没有可用的位置。',
    en: () => 'The track has no position that can be used.',
  },
  'position-track-too-large': {
    zh: () => '文件超过 100 MB，不像一次步行的轨迹。',
    en: () => 'The file is larger than 100 MB: this is no walk.',
  },
  'position-no-time': {
    zh: (p) => `${p['count'] ?? '?'} 个轨迹点没有时间，不能回放，已略过。`,
    en: (p) =>
      `${p['count'] ?? '?'} track points have no time, cannot be replayed and were left out.`,
  },
  'position-no-serial': {
    zh: () => '这个浏览器不能连接串口；请用 Chrome、Edge 或桌面程序。',
    en: () => 'This browser cannot open a port; use Chrome, Edge or the desktop application.',
  },
  'position-port-busy': {
    zh: (p) => `串口打不开，可能被别的程序占用（${p['why'] ?? ''}）；关掉它后重新插上接收机。`,
    en: (p) =>
      `The port cannot be opened; another program may hold it (${p['why'] ?? ''}). Close that and plug the receiver in again.`,
  },
  'position-unplugged': {
    zh: () => '接收机已拔出；重新插上就会继续。',
    en: () => 'The receiver was unplugged; it goes on when it is plugged in again.',
  },
  'position-denied': {
    zh: () => '系统或浏览器没有允许使用位置；请在系统设置里允许。',
    en: () => 'The system or browser does not allow the position to be used; allow it there.',
  },
  'position-unavailable': {
    zh: () => '系统现在给不出位置；没有网络时常会这样，请改用接收机。',
    en: () =>
      'The system cannot tell the position now, as often without a network; use a receiver instead.',
  },
  'place-far-from-point': {
    zh: (p) =>
      `您离这个点位约 ${p['metres'] ?? '?'} 米（±${p['accuracy'] ?? '?'} 米），超过 ${p['limit'] ?? '?'} 米。请确认选对了点位；可以继续评分。`,
    en: (p) =>
      `You are about ${p['metres'] ?? '?'} m (±${p['accuracy'] ?? '?'} m) from this point, more than ${p['limit'] ?? '?'} m. Make sure it is the right one; you may go on scoring.`,
  },
};
