/** What screens say of the sample city before its files are read. */
export const SAMPLE_POINT_COUNT = 123;
export const SAMPLE_ROUND_NAME = '示例测评';
