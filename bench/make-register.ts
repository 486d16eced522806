import ExcelJS from 'exceljs';

/** The header row under the title. */
export const REGISTER_HEADER = [
  '序号',
  '点位编号',
  '点位类型',
  '点位名称',
  '区',
  '街道(乡镇)',
  '社区(村)',
  '详细地址',
  '考察起止/路段长度',
  '主管(行业)单位',
  '属地责任单位',
  '责任人',
  '联系电话',
  '包保市级领导',
  '包保区编号',
  '经度',
  '纬度',
  '坐标系',
  '是否申报点位',
  '状态',
  '备注',
];
const TYPES = ['主次干道', '商业大街', '背街小巷', '农贸市场', '居民小区', '公园'];

/** The cells of one register row; every row differs, none is real. */
export function registerRow(n: number): (string | number)[] {
  const street = `示例街道${n % 37}`;
  return [
    n,
    `BM-${String(n).padStart(5, '0')}`,
    TYPES[n % TYPES.length] ?? '',
    `示例点位${n}号`,
    `示例${n % 4}区`,
    street,
    `示例社区${n % 9}`,
    `${street}示例路${n % 200}号`,
    `${(n % 5) * 100}米`,
    '市住建局',
    `${street}办事处`,
    '郭某',
    `1990000${String(n % 10_000).padStart(4, '0')}`,
    `包保领导${n % 26}`,
    `${n % 26}号包保区`,
    103.7 + (n % 1000) / 5000,
    25.45 + Math.floor(n / 1000) / 100,
    'GCJ-02',
    n % 5 === 0 ? '否' : '是',
    '启用',
    '',
  ];
}

/** The bytes of an .xlsx register of `rows` points, a title row above the header as offices have it. */
export async function makeRegister(rows: number): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('点位台账');
  sheet.addRow(['示例市实地考察点位台账']);
  sheet.addRow(REGISTER_HEADER);
  for (let n = 1; n <= rows; n++) sheet.addRow(registerRow(n));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
