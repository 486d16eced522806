import type { CameraNoticeCode, PhotoNoticeCode } from '../../../shared/photos/photo-notice.ts';
import type { PhotoFileNoticeCode } from '../../commands/keep-taken-photo.ts';
import type { NoticeParams, NoticeWords } from '../notice-words.ts';
import { hostReason } from './host-notices.ts';

const distance = (p: NoticeParams, metre: string, kilometre: string): string => {
  const metres = Number(p['metres']);
  return metres < 1000 ? `${metres} ${metre}` : `${(metres / 1000).toFixed(1)} ${kilometre}`;
};

/** A span of hours as people say it: hours up to two days, then days, months, years. */
function span(p: NoticeParams, language: 'zh' | 'en'): string {
  const hours = Number(p['hours']);
  const days = Math.round(hours / 24);
  const [count, zh, en] =
    hours < 48
      ? [hours, '小时', 'hour']
      : days < 60
        ? [days, '天', 'day']
        : days < 730
          ? [Math.round(days / 30.44), '个月', 'month']
          : [Math.round(days / 365.25), '年', 'year'];
  return language === 'zh' ? `${count} ${zh}` : `${count} ${en}${count === 1 ? '' : 's'}`;
}

export const photoNotices: NoticeWords<PhotoNoticeCode | PhotoFileNoticeCode> = {
  'photo-empty': {
    zh: () => '照片文件是空的，没有添加。',
    en: () => 'The photo file is empty; it was not added.',
  },
  'photo-not-image': {
    zh: () => '这个文件不是照片，没有添加。',
    en: () => 'This file is no photo; it was not added.',
  },
  'photo-format-unsupported': {
    zh: (p) => `不支持 ${p['format']} 格式，没有添加。请存为 JPEG 再添加。`,
    en: (p) => `${p['format']} pictures are not supported; save it as JPEG and add that.`,
  },
  'photo-too-large': {
    zh: (p) => `照片有 ${p['megabytes']} MB，上限是 ${p['limit']} MB，没有添加。`,
    en: (p) => `The photo has ${p['megabytes']} MB, the limit is ${p['limit']} MB; not added.`,
  },
  'photo-too-many-pixels': {
    zh: (p) => `照片有 ${p['width']} × ${p['height']} 像素，超过上限，没有添加。`,
    en: (p) => `The photo has ${p['width']} × ${p['height']} pixels, too many; not added.`,
  },
  'photo-unreadable': {
    zh: () => '照片已损坏，读不出来，没有添加。',
    en: () => 'The photo is damaged and cannot be read; it was not added.',
  },
  'photo-far-from-point': {
    zh: (p) => `照片的位置离点位 ${distance(p, '米', '公里')}（上限 ${p['limit']} 米）。请核对。`,
    en: (p) =>
      `The photo was taken ${distance(p, 'm', 'km')} from the point (limit ${p['limit']} m). Check it.`,
  },
  'photo-far-from-visit': {
    zh: (p) =>
      `照片拍摄于测评${p['side'] === 'after' ? '之后' : '之前'} ${span(p, 'zh')}（上限 ${p['limit']} 小时）。请核对。`,
    en: (p) =>
      `The photo was taken ${span(p, 'en')} ${p['side'] === 'after' ? 'after' : 'before'} the visit (limit ${p['limit']} h). Check it.`,
  },
  'photo-used-before': {
    zh: (p) => `同一张照片已用过 ${p['times']} 次，最早用于 ${p['point']} ${p['item']}。`,
    en: (p) =>
      `The same photo is in use already (${p['times']}×), first for ${p['point']} ${p['item']}.`,
  },
  'photo-no-exif': {
    zh: () => '照片没有拍摄时间和位置，无法核对。',
    en: () => 'The photo carries neither time nor position; they cannot be checked.',
  },
  'photo-not-on-disk': {
    zh: (p) => `照片已保存，但原图文件未能写到磁盘，稍后自动重试。${hostReason(p, 'zh')}`,
    en: (p) =>
      `The photo is saved, but its original could not be written to disk; that is tried again later. ${hostReason(p, 'en')}`,
  },
};

export const cameraNotices: NoticeWords<CameraNoticeCode> = {
  'camera-denied': {
    zh: () => '没有使用相机的权限。请允许后重试，或选择照片文件。',
    en: () => 'The camera may not be used. Allow it and try again, or choose a file.',
  },
  'camera-none': {
    zh: () => '没有找到相机。可以选择照片文件。',
    en: () => 'No camera was found. Choose a file instead.',
  },
  'camera-busy': {
    zh: () => '相机正被别的程序使用。请关闭它再重试。',
    en: () => 'Another program is using the camera. Close it and try again.',
  },
  'camera-unsupported': {
    zh: () => '这里不能使用相机。可以选择照片文件。',
    en: () => 'The camera cannot be used here. Choose a file instead.',
  },
  'camera-lost': {
    zh: () => '相机断开了。请重新接上再重试。',
    en: () => 'The camera went away. Connect it again and retry.',
  },
  'camera-failed': {
    zh: () => '相机出错，没有拍到照片。请重试。',
    en: () => 'The camera failed and no photo was taken. Try again.',
  },
};
