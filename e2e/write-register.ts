import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';

export interface RegisterPoint {
  readonly code: string;
  readonly typeName: string;
  readonly name: string;
}

/** The journeys' own register: small, of the types that between them use every kind of answer. */
export const POINTS: readonly RegisterPoint[] = [
  { code: 'E2E-01', typeName: '主次干道', name: '测试大道' },
  { code: 'E2E-02', typeName: '交通路口', name: '测试大道与湖滨路路口' },
  { code: 'E2E-03', typeName: '农贸市场', name: '测试农贸市场' },
  { code: 'E2E-04', typeName: '背街小巷', name: '测试巷' },
  { code: 'E2E-05', typeName: '建筑工地围挡', name: '测试工地' },
  { code: 'E2E-06', typeName: '公园', name: '测试公园' },
];

/** Writes it as an office would: a title above the header, positions in GCJ-02, phones as text. */
export async function writeRegister(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('点位台账');
  sheet.addRow(['测试市实地考察点位台账']);
  sheet.addRow([
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
  ]);
  POINTS.forEach((point, n) => {
    sheet.addRow([
      n + 1,
      point.code,
      point.typeName,
      point.name,
      '测试区',
      '湖滨街道',
      `湖滨路${n + 1}号`,
      '湖滨街道办事处',
      '19900000001',
      103.8 + n / 500,
      25.5 + n / 700,
      'GCJ-02',
    ]);
  });
  await writeFile(path, Buffer.from(await workbook.xlsx.writeBuffer()));
}
