import { inBothLanguages } from './in-both-languages.ts';

const long = (metres: number, m: string, km: string): string =>
  metres < 1000 ? `${Math.round(metres)} ${m}` : `${(metres / 1000).toFixed(2)} ${km}`;

export const mapToolText = inBothLanguages(
  {
    measure: '量距离',
    measureHow: '依次点地图量距离。键盘：方向键移动地图，回车取中心，退格撤回，Esc 结束。',
    length: (metres: number, parts: number) =>
      parts === 1 ? long(metres, '米', '公里') : `${long(metres, '米', '公里')}，${parts} 段`,
    back: '撤回一点',
    end: '结束',
    move: '移动点位',
    moveHow: '点地图选新的位置。键盘：方向键移动地图，回车取中心。',
    moves: (metres: number | null) =>
      metres === null ? '定在这里。' : `移动 ${long(metres, '米', '公里')}。`,
    reason: '移动的原因',
    reasonHint: '原因，例如：原坐标落在河里',
    save: '保存新位置',
    cancel: '取消',
  },
  {
    measure: 'Measure',
    measureHow:
      'Press the map along the way. Keyboard: arrows move the map, Enter takes the middle, Backspace goes back, Esc ends.',
    length: (metres, parts) =>
      parts === 1 ? long(metres, 'm', 'km') : `${long(metres, 'm', 'km')} in ${parts} parts`,
    back: 'One back',
    end: 'End',
    move: 'Move point',
    moveHow:
      'Press the map where it belongs. Keyboard: arrows move the map, Enter takes the middle.',
    moves: (metres) => (metres === null ? 'Set here.' : `Moves ${long(metres, 'm', 'km')}.`),
    reason: 'Why it is moved',
    reasonHint: 'Why, e.g. the register put it in the river',
    save: 'Save new position',
    cancel: 'Cancel',
  },
);
