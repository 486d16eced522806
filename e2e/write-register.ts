import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';

export interface RegisterPoint {
  readonly code: string;
  readonly typeName: string;
  readonly name: string;
}

/** The journeys' own register: small, of the types that between them use every kind of answer. */
export const POINTS: readonly RegisterPoint[] = [
  { code: 'HB-01', typeName: '主次干道', name: '测试大道' },
  { code: 'HB-02', typeName: '交通路口', name: '湖滨路路口' },
  { code: 'HB-03', typeName: '农贸市场', name: '测试农贸市场' },
  { code: 'HB-04', typeName: '背街小巷', name: '测试巷' },
  { code: 'HB-05', typeName: '建筑工地围挡', name: '测试工地' },
  { code: 'HB-06', typeName: '公园', name: '测试公园' },
];

const HEADERS = [
  '序号',
  '点位编号',
  '点位类型',
  '点位名称',
  '区',
  '街道(乡镇)',
  '详细地址',
  '属地责任单位',
  '联系电话',
  '经度',
  '纬度',
  '坐标系',
];

interface Fault extends RegisterPoint {
  readonly longitude: string | number;
  readonly latitude: string | number;
  readonly datum: string;
}

/** What offices get wrong: a position written backwards, one in degrees and minutes, no name, a point twice. */
const FAULTS: readonly Fault[] = [
  {
    code: 'HB-07',
    typeName: '背街小巷',
    name: '测试二巷',
    longitude: 25.51,
    latitude: 103.81,
    datum: '',
  },
  {
    code: 'HB-08',
    typeName: '公园',
    name: '测试广场',
    longitude: '103°48′36″E',
    latitude: '25°30′N',
    datum: '',
  },
  {
    code: 'HB-09',
    typeName: '公园',
    name: '',
    longitude: 103.81,
    latitude: 25.5,
    datum: 'GCJ-02',
  },
  {
    code: 'HB-01',
    typeName: '主次干道',
    name: '测试大道',
    longitude: 103.8,
    latitude: 25.5,
    datum: 'GCJ-02',
  },
];

interface RegisterOptions {
  /** With rows that must be asked about or refused. */
  readonly faulty?: boolean;
}

type Cell = string | number;

/** The register as an office would write it: a title above the header, positions in GCJ-02, phones as text. */
export function registerRows({
  faulty = false,
}: RegisterOptions = {}): readonly (readonly Cell[])[] {
  const good = POINTS.map((point, n) => ({
    ...point,
    longitude: 103.8 + n / 500,
    latitude: 25.5 + n / 700,
    datum: 'GCJ-02',
  }));
  const rows = [...good, ...(faulty ? FAULTS : [])].map((point, n) => [
    n + 1,
    point.code,
    point.typeName,
    point.name,
    '测试区',
    '湖滨街道',
    `湖滨路${n + 1}号`,
    '湖滨街道办事处',
    '19900000001',
    point.longitude,
    point.latitude,
    point.datum,
  ]);
  return [['测试市实地考察点位台账'], HEADERS, ...rows];
}

export async function writeRegister(path: string, options: RegisterOptions = {}): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('点位台账');
  for (const row of registerRows(options)) sheet.addRow([...row]);
  await writeFile(path, Buffer.from(await workbook.xlsx.writeBuffer()));
}
