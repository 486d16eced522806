import { inBothLanguages } from './in-both-languages.ts';

const zhTime = (seconds: number): string => {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `${minutes} 分钟`;
  return `${Math.floor(minutes / 60)} 小时${minutes % 60 === 0 ? '' : ` ${minutes % 60} 分`}`;
};

const enTime = (seconds: number): string => {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
};

/** Words for a download on its way, wherever it is shown. */
export const downloadText = inBothLanguages(
  {
    open: '下载一片地图',
    status: (percent: number) => `正在下载地图 ${percent} %`,
    progress: (name: string) => `${name} 的下载进度`,
    waiting: '排队中：等前一个下载完成。',
    checking: '正在核对已下载的瓦片…',
    held: (seconds: number) => `来源没有应答或要求放慢，${seconds} 秒后再试。`,
    pausing: '正在暂停…',
    stored: (n: string, of: string) => `已下载 ${n} / ${of} 张`,
    left: (n: string) => `还剩 ${n} 张`,
    missing: (n: string) => `来源没有 ${n} 张`,
    failed: (n: string) => `未下载成功 ${n} 张`,
    rate: (n: string) => `每秒 ${n} 张`,
    timeLeft: (seconds: number) => `约需 ${zhTime(seconds)}`,
    byItself: '上次没有做完，已自动从停下的地方接着下载。',
    interrupted: '下载没有做完；已下载的可以使用，可以从停下的地方继续。',
    paused: '已暂停；已下载的可以使用。',
    givenUp: (n: string) => `已停止下载，缺 ${n} 张；已下载的可以使用。`,
    pause: '暂停',
    pauseOf: (name: string) => `暂停下载 ${name}`,
    resume: '继续',
    resumeOf: (name: string) => `继续下载 ${name}`,
    giveUp: '不再下载',
    giveUpOf: (name: string) => `不再下载 ${name} 缺的部分，保留已下载的`,
    repair: '补全',
    repairOf: (name: string) => `补全 ${name} 缺的瓦片`,
  },
  {
    open: 'Download an area',
    status: (percent) => `Downloading a map ${percent} %`,
    progress: (name) => `Download of ${name}`,
    waiting: 'Waiting for the download before it.',
    checking: 'Checking the tiles that are here…',
    held: (seconds) =>
      `The source does not answer or asks to go slower; it is asked again in ${seconds} s.`,
    pausing: 'Pausing…',
    stored: (n, of) => `${n} of ${of} tiles are here`,
    left: (n) => `${n} left`,
    missing: (n) => `${n} the source does not have`,
    failed: (n) => `${n} did not come`,
    rate: (n) => `${n} tiles/s`,
    timeLeft: (seconds) => `about ${enTime(seconds)} left`,
    byItself: 'It was not finished; it goes on by itself where it stopped.',
    interrupted: 'Not finished. What is here can be used; it goes on where it stopped.',
    paused: 'Paused. What is here can be used.',
    givenUp: (n) => `Ended with ${n} tiles missing. What is here can be used.`,
    pause: 'Pause',
    pauseOf: (name) => `Pause the download of ${name}`,
    resume: 'Continue',
    resumeOf: (name) => `Continue the download of ${name}`,
    giveUp: 'End here',
    giveUpOf: (name) => `End here: keep of ${name} what came`,
    repair: 'Fill the gaps',
    repairOf: (name) => `Fill the gaps of ${name}`,
  },
);

/** Words for choosing what is downloaded. */
export const planDownloadText = inBothLanguages(
  {
    title: '下载一片地图',
    lead: '选来源、区域和级别；下载在后台进行，可随时暂停。',
    back: '返回离线地图包',
    source: '地图来源',
    noSource: '还没有可以下载的地图来源。',
    noSourceHow: '在“地图来源”里添加单位有权保存的地图服务，写明许可，并勾选“可下载区域”。',
    toSources: '去填写地图来源',
    refused: (n: number) => `${n} 个来源不能下载`,
    area: '区域',
    areas: {
      points: '点位周围',
      units: '街道 / 辖区',
      box: '矩形',
      polygon: '多边形',
    },
    margin: '点位周围多少米',
    noPoints: '还没有带坐标的点位；请画一个矩形，或先导入点位。',
    boxHow: '点地图取两个对角，或在下面填经纬度。键盘：焦点在地图上时方向键移动，回车取中心。',
    polygonHow:
      '依次点地图取各个角（三个以上）。键盘：焦点在地图上时方向键移动，回车取中心，退格撤回。',
    corners: (n: number) => `已取 ${n} 个角`,
    back1: '撤回一点',
    clear: '重画',
    west: '西（经度）',
    east: '东（经度）',
    south: '南（纬度）',
    north: '北（纬度）',
    units: '辖区、街道',
    unitsHint: '取所选辖区、街道内全部点位周围的地图。',
    zooms: '级别',
    minZoom: '从第几级',
    maxZoom: '到第几级',
    zoomHint: (min: number, max: number) =>
      `来源有 ${min}–${max} 级。看得清街道名要 16 级，看得清门牌要 18 级；每深一级约为前一级的四倍。`,
    zoom: '级',
    tiles: '瓦片',
    total: '共计',
    estimate: (tiles: string, size: string, seconds: number) =>
      `${tiles} 张瓦片，约 ${size}，约需 ${zhTime(seconds)}`,
    space: (free: string, after: string) => `可用空间 ${free}，下载后约剩 ${after}`,
    counting: '正在计算…',
    choose: '选好区域后，这里显示张数、大小和用时。',
    name: '地图包名称',
    namedFor: (source: string, min: number, max: number) => `${source} ${min}–${max} 级`,
    start: '开始下载',
    noRoom: (reserve: string) =>
      `空间不够：还要为评分和照片留出 ${reserve}。请缩小区域、降低最大级，或腾出空间。`,
    oldest: '可以先移除很久没用的地图包：',
    lastUsed: (day: string, size: string) => `上次使用 ${day}，${size}`,
  },
  {
    title: 'Download an area',
    lead: 'Choose source, area and zooms; it downloads in the background and can be paused at any time.',
    back: 'Back to map packs',
    source: 'Map source',
    noSource: 'No map source may be downloaded from yet.',
    noSourceHow:
      'Under Map sources add a service your office may save, say its licence, and tick “An area may be downloaded”.',
    toSources: 'To the map sources',
    refused: (n) => `${n} ${n === 1 ? 'source' : 'sources'} may not be downloaded from`,
    area: 'Area',
    areas: {
      points: 'Near points',
      units: 'Districts',
      box: 'Rectangle',
      polygon: 'Polygon',
    },
    margin: 'Metres around each point',
    noPoints: 'No point has a position yet; draw a rectangle, or import points first.',
    boxHow:
      'Press two opposite corners on the map, or enter degrees below. Keyboard: with the map in focus arrows move it, Enter takes the middle.',
    polygonHow:
      'Press the corners on the map, three or more. Keyboard: with the map in focus arrows move it, Enter takes the middle, Backspace goes back.',
    corners: (n) => (n === 1 ? '1 corner' : `${n} corners`),
    back1: 'One back',
    clear: 'Draw anew',
    west: 'West (longitude)',
    east: 'East (longitude)',
    south: 'South (latitude)',
    north: 'North (latitude)',
    units: 'Districts, subdistricts',
    unitsHint: 'The map around all points of the districts chosen.',
    zooms: 'Zooms',
    minZoom: 'From zoom',
    maxZoom: 'To zoom',
    zoomHint: (min, max) =>
      `The source has ${min}–${max}. Street names want 16, house numbers 18; each deeper zoom has about four times the tiles.`,
    zoom: 'Zoom',
    tiles: 'Tiles',
    total: 'Total',
    estimate: (tiles, size, seconds) => `${tiles} tiles, about ${size}, about ${enTime(seconds)}`,
    space: (free, after) => `${free} free, about ${after} after the download`,
    counting: 'Counting…',
    choose: 'Once an area is chosen, its tiles, size and time are shown here.',
    name: 'Name of the pack',
    namedFor: (source, min, max) => `${source} ${min}–${max}`,
    start: 'Start download',
    noRoom: (reserve) =>
      `Too little room: ${reserve} are kept for scores and photos. Choose a smaller area or a lower zoom, or free some space.`,
    oldest: 'Packs not used for long could be removed first:',
    lastUsed: (day, size) => `last used ${day}, ${size}`,
  },
);
