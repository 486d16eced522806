import type { AreaClass, FeatureName } from '../city-format.ts';
import type { Spot } from '../plane/spot.ts';
import { inGrid } from './land.ts';

/** A named place that takes a whole block: where it is wanted and how large it may be, in square metres. */
export interface PlannedSite {
  readonly class: AreaClass;
  readonly name: FeatureName;
  readonly near: Spot;
  readonly atMost: number;
}

const site =
  (kind: AreaClass, atMost: number) =>
  (zh: string, en: string, near: Spot, largest = atMost): PlannedSite => ({
    class: kind,
    name: { zh, en },
    near,
    atMost: largest,
  });

const park = site('park', 60_000);
const square = site('square', 9_000);
const school = site('school', 36_000);
const hospital = site('hospital', 34_000);
const market = site('market', 14_000);
const civic = site('civic', 40_000);
const culture = site('culture', 40_000);
const estate = site('estate', 60_000);
const construction = site('construction', 40_000);

export const SITES: readonly PlannedSite[] = [
  park('镜湖公园', 'Mirror Lake Park', inGrid(450, -330), 900_000),
  park('翠屏公园', 'Cuiping Park', [-1640, 1060], 130_000),
  park('文庙公园', 'Wenmiao Park', [-960, 430], 26_000),
  park('南苑公园', 'Nanyuan Park', [-480, -1330], 90_000),
  park('晴岚公园', 'Qinglan Park', inGrid(370, 820), 130_000),
  park('浣花园', 'Huanhua Garden', [-60, -560], 40_000),
  square('鼓楼广场', 'Drum Tower Square', [-650, 250], 11_000),
  square('市民广场', 'Civic Square', inGrid(0, 160), 140_000),
  square('站前广场', 'Station Square', [-560, -2050], 40_000),
  square('映月广场', 'Yingyue Square', inGrid(-330, -760), 24_000),
  school('云屏市第一中学', 'Yunping No. 1 Middle School', [-1230, 1250], 70_000),
  school('云屏市实验小学', 'Yunping Experimental Primary', [-430, 560], 16_000),
  school('文昌小学', 'Wenchang Primary School', [-1560, 560], 30_000),
  school('溪东新区第二中学', 'Xidong No. 2 Middle School', inGrid(-380, 500), 70_000),
  school('镜湖小学', 'Jinghu Primary School', inGrid(380, -820), 60_000),
  school('南苑小学', 'Nanyuan Primary School', [-100, -930]),
  school('云屏职业技术学校', 'Yunping Vocational School', [-880, -1330], 90_000),
  hospital('云屏市人民医院', 'Yunping People’s Hospital', [-480, 1220], 60_000),
  hospital('云屏市中医院', 'Hospital of Chinese Medicine', [-860, -570], 40_000),
  hospital('溪东新区医院', 'Xidong Hospital', inGrid(700, 480), 60_000),
  hospital('云屏妇幼保健院', 'Women and Children’s Hospital', [-100, 1250], 36_000),
  market('鼓楼农贸市场', 'Gulou Market', [-900, 60], 9_000),
  market('北门集市', 'Beimen Market', [-900, 1330]),
  market('清风农贸市场', 'Qingfeng Market', [-500, -640]),
  market('晴川农贸市场', 'Qingchuan Market', inGrid(-740, 820), 20_000),
  market('站前农贸市场', 'Zhanqian Market', [-380, -1700]),
  civic('云屏市政务服务中心', 'Government Service Centre', inGrid(0, 490), 130_000),
  civic('屏溪区政务大厅', 'Pingxi District Hall', [-1240, -300], 24_000),
  culture('云屏市图书馆', 'Yunping Library', inGrid(-380, 160), 34_000),
  culture('云屏博物馆', 'Yunping Museum', inGrid(380, 160), 34_000),
  culture('屏溪文化馆', 'Pingxi Cultural Centre', [-560, 800], 18_000),
  culture('云屏大剧院', 'Yunping Grand Theatre', inGrid(-740, 160), 60_000),
  estate('云麓花园', 'Yunlu Garden', [-1650, 1480]),
  estate('望屏小区', 'Wangping Estate', [-1260, 1620]),
  estate('翠屏里', 'Cuiping Court', [-1600, 700]),
  estate('柳岸人家', 'Liu’an Homes', [100, 1720]),
  estate('北苑新村', 'Beiyuan Village', [-850, 1650]),
  estate('文昌苑', 'Wenchang Court', [-1600, 60]),
  estate('沧浪小区', 'Canglang Estate', [-880, -980]),
  estate('清荷园', 'Qinghe Gardens', [60, -930]),
  estate('南苑小区', 'Nanyuan Estate', [0, -1330]),
  estate('晴川府', 'Qingchuan Place', inGrid(-380, 1150)),
  estate('镜湖湾', 'Mirror Lake Bay', inGrid(700, -820)),
  estate('溪东花园', 'Xidong Garden', inGrid(-740, -160)),
  estate('星河城', 'Xinghe City', inGrid(380, 1480)),
  estate('听涛苑', 'Tingtao Court', inGrid(720, 820)),
  construction('新区会展中心工地', 'Convention Centre Site', inGrid(0, 1150), 80_000),
  construction('云溪路商住楼工地', 'Yunxi Road Tower Site', inGrid(-380, -490), 34_000),
  construction('物流园二期工地', 'Logistics Park Phase II Site', [-1590, -960], 50_000),
];
