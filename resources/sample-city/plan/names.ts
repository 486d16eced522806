import type { FeatureName } from '../city-format.ts';

/** Invented names: no town of these exists. Each entry is Chinese, then its English on the map. */
type Pair = readonly [zh: string, en: string];

export const CITY_NAME: FeatureName = { zh: '云屏市', en: 'Yunping' };

const OLD_LANES =
  '书院 Shuyuan,铁匠 Tiejiang,豆腐 Doufu,染布 Ranbu,桂花 Guihua,井台 Jingtai,油坊 Youfang,箭道 Jiandao,照壁 Zhaobi,竹器 Zhuqi,文庙 Wenmiao,马店 Madian,银匠 Yinjiang,米市 Mishi,草鞋 Caoxie,槐荫 Huaiyin,火腿 Huotui,茶铺 Chapu,宝塔 Baota,石缸 Shigang,磨坊 Mofang,纸伞 Zhisan,灯笼 Denglong,腌菜 Yancai,绣线 Xiuxian,木梳 Mushu,笔架 Bijia,砚池 Yanchi,棋盘 Qipan,莲花 Lianhua,石榴 Shiliu,梧桐 Wutong,打铜 Datong,折扇 Zheshan,水井 Shuijing,学宫 Xuegong';

const STREETS =
  '晴川 Qingchuan,望岫 Wangxiu,听泉 Tingquan,揽翠 Lancui,流霞 Liuxia,秋实 Qiushi,春晓 Chunxiao,长青 Changqing,和风 Hefeng,沐春 Muchun,紫藤 Ziteng,银杏 Yinxing,青枫 Qingfeng,海棠 Haitang,杜鹃 Dujuan,白鹭 Bailu,锦帆 Jinfan,云锦 Yunjin,知行 Zhixing,明德 Mingde,思源 Siyuan,同心 Tongxin,康宁 Kangning,安居 Anju,乐业 Leye,丰泽 Fengze,永和 Yonghe,兴文 Xingwen,崇德 Chongde,致远 Zhiyuan,澄观 Chengguan,枕流 Zhenliu,采薇 Caiwei,栖霞 Qixia,芳草 Fangcao,绿杨 Lüyang,清荷 Qinghe,映月 Yingyue,朝晖 Zhaohui,晚晴 Wanqing,金穗 Jinsui,新禾 Xinhe,育英 Yuying,启明 Qiming,聚贤 Juxian,广济 Guangji,石桥 Shiqiao,东篱 Dongli,南山 Nanshan,西园 Xiyuan,北渠 Beiqu,梅溪 Meixi,兰亭 Lanting,竹径 Zhujing,菊圃 Jupu,松涛 Songtao,柏林 Bolin,桃源 Taoyuan,李园 Liyuan,杏坛 Xingtan,鹤鸣 Heming,碧波 Bibo,望江 Wangjiang,双桂 Shuanggui,双井 Shuangjing,茶花 Chahua,玉兰 Yulan,丹霞 Danxia,丁香 Dingxiang,木棉 Mumian,青石 Qingshi,白石 Baishi,长堤 Changdi,柳浪 Liulang,雁塔 Yanta,鹿鸣 Luming,飞虹 Feihong,清溪 Qingxi,云台 Yuntai,云谷 Yungu,屏南 Pingnan,屏北 Pingbei,麓园 Luyuan,文渊 Wenyuan,博雅 Boya,弘毅 Hongyi,嘉禾 Jiahe,瑞丰 Ruifeng,稻香 Daoxiang,麦浪 Mailang,春华 Chunhua,秋月 Qiuyue,冬青 Dongqing,夏荷 Xiahe';

const WORKS =
  '创业 Chuangye,机电 Jidian,纺织 Fangzhi,建材 Jiancai,仓储 Cangchu,通达 Tongda,精工 Jinggong,恒力 Hengli';

const split = (list: string): readonly Pair[] =>
  list.split(',').map((entry) => {
    const [zh = '', en = ''] = entry.split(' ');
    return [zh, en];
  });

const withEnding = (list: string, zh: string, en: string): readonly FeatureName[] =>
  split(list).map((pair) => ({ zh: pair[0] + zh, en: `${pair[1]} ${en}` }));

export const LANE_NAMES = withEnding(OLD_LANES, '巷', 'Lane');
export const SIDE_LANE_NAMES = withEnding(STREETS, '巷', 'Lane');
export const STREET_NAMES = withEnding(STREETS, '路', 'Road');
export const WORKS_NAMES = withEnding(WORKS, '路', 'Road');
