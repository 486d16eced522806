import { inGrid } from '../plan/land.ts';
import { distance } from '../plane/spot.ts';
import type { Spot } from '../plane/spot.ts';

/** Invented districts, subdistricts and communities; a place belongs to the nearest seat. */
export interface Subdistrict {
  readonly district: string;
  readonly name: string;
  readonly seat: Spot;
  readonly communities: readonly string[];
}

const SUBDISTRICTS: readonly Subdistrict[] = [
  { district: '屏溪区', name: '鼓楼街道', seat: [-690, 200], communities: ['钟鼓社区', '书院社区', '井台社区'] },
  { district: '屏溪区', name: '文昌街道', seat: [-1750, 150], communities: ['文昌社区', '西园社区', '长庚社区'] },
  { district: '屏溪区', name: '南苑街道', seat: [-500, -1000], communities: ['沧浪社区', '清风社区', '南苑社区'] },
  { district: '屏溪区', name: '站前街道', seat: [-500, -1900], communities: ['车站社区', '沐阳社区'] },
  { district: '云麓区', name: '翠屏街道', seat: [-1300, 1300], communities: ['麓阳社区', '翠屏社区', '望屏社区'] },
  { district: '云麓区', name: '北门街道', seat: [-300, 1350], communities: ['北门社区', '柳岸社区'] },
  { district: '云麓区', name: '望山镇', seat: [-2700, 900], communities: ['柳树村', '山前村'] },
  { district: '云麓区', name: '西郊街道', seat: [-2000, -1000], communities: ['机电社区', '皂角村'] },
  { district: '溪东新区', name: '晴川街道', seat: inGrid(-300, 1100), communities: ['晴川社区', '星河社区', '锦帆社区'] },
  { district: '溪东新区', name: '镜湖街道', seat: inGrid(450, -200), communities: ['湖畔社区', '映月社区', '听涛社区'] },
  { district: '溪东新区', name: '新桥街道', seat: inGrid(-600, -100), communities: ['新桥社区', '溪东社区'] },
  { district: '溪东新区', name: '鱼湾镇', seat: [2960, -1060], communities: ['鱼湾村'] },
]; // prettier-ignore

export const subdistrictAt = (spot: Spot): Subdistrict =>
  SUBDISTRICTS.reduce((a, b) => (distance(a.seat, spot) <= distance(b.seat, spot) ? a : b));
