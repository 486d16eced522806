import { inBothLanguages } from './in-both-languages.ts';

export const mapScreenText = inBothLanguages(
  {
    title: '地图',
    counted: (round: string, shown: number, all: number) =>
      shown === all ? `${round} · ${all} 个点位` : `${round} · 显示 ${shown} / ${all} 个点位`,
    list: '地图上的点位',
    search: '筛选点位',
    searchHint: '名称、编号、地址',
    type: '点位类型',
    anyType: '全部类型',
    district: '区',
    anyDistrict: '全部区',
    legend: '图例，按状态筛选',
    together: (n: number) => `同一处的 ${n} 个点位`,
    clear: '显示全部',
    nothingFits: '没有符合条件的点位',
    noPosition: '无坐标',
    unplaced: (n: number) => `${n} 个点位没有坐标，地图上看不到`,
    chosen: '选中的点位',
    choose: '点地图或列表选一个点位',
    chooseHint: '再点一次或按回车打开评分',
    move: '移动点位',
    page: '详情',
    score: '评分',
  },
  {
    title: 'Map',
    counted: (round, shown, all) =>
      shown === all ? `${round} · ${all} points` : `${round} · ${shown} of ${all} points shown`,
    list: 'Points on the map',
    search: 'Filter points',
    searchHint: 'Name, code, address',
    type: 'Site type',
    anyType: 'All types',
    district: 'District',
    anyDistrict: 'All districts',
    legend: 'Legend, filters by state',
    together: (n) => `${n} points in one place`,
    clear: 'Show all',
    nothingFits: 'No point fits',
    noPosition: 'no position',
    unplaced: (n) =>
      n === 1
        ? '1 point has no position and is not on the map'
        : `${n} points have no position and are not on the map`,
    chosen: 'Chosen point',
    choose: 'Choose a point on the map or in the list',
    chooseHint: 'Press it again, or Enter, to open Score',
    move: 'Move point',
    page: 'Details',
    score: 'Score',
  },
);
