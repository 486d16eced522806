import { inBothLanguages } from './in-both-languages.ts';

export const trackText = inBothLanguages(
  {
    title: '我的轨迹',
    today: '今天',
    layer: '我的轨迹（今天）',
    record: '记录轨迹',
    hint: '只用接收机或系统给出的位置；只留在本机 60 天，不进工作簿。',
    none: '还没有轨迹。',
    day: '哪一天',
    length: (metres: number, minutes: number) =>
      `${(metres / 1000).toFixed(1)} 公里 · ${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`,
    save: '导出 GPX',
    clear: '删除这一天',
    clearSure: '删除后不能恢复。',
    clearYes: '删除',
    clearNo: '不删',
    name: (day: string, metres: number) => `我的轨迹 ${day}（${(metres / 1000).toFixed(1)} 公里）`,
    file: (day: string) => `轨迹_${day}.gpx`,
  },
  {
    title: 'My track',
    today: 'Today',
    layer: 'My track (today)',
    record: 'Keep my track',
    hint: 'Only positions of a receiver or the system; kept on this laptop for 60 days, in no workbook.',
    none: 'No track yet.',
    day: 'Day',
    length: (metres, minutes) =>
      `${(metres / 1000).toFixed(1)} km · ${Math.floor(minutes / 60)} h ${minutes % 60} min`,
    save: 'Export GPX',
    clear: 'Delete this day',
    clearSure: 'There is no way back.',
    clearYes: 'Delete',
    clearNo: 'Keep',
    name: (day, metres) => `My track ${day} (${(metres / 1000).toFixed(1)} km)`,
    file: (day) => `track_${day}.gpx`,
  },
);
