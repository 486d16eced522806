import type { RegisterField } from './register-field.ts';

type Names = Readonly<Partial<Record<RegisterField | 'sequence', string>>>;

/**
 * Column names as compared (read-column-name.ts): no spaces, brackets or signs, lower case, without
 * prefixes like 点位 or 所属. From domain practice §3.2 and what offices and exports of map sites write.
 */
export const STRONG_NAMES: Names = {
  sequence: '序号 顺序号 no seq sequence index 行号',
  code: '编号 编码 代码 代号 点位号 code id number pointcode pointid pointno pointnumber sitecode',
  siteType:
    '类型 类别 分类 种类 场所类型 场所类别 考察类型 测评类型 项目类型 类型编码 ' +
    'type category kind sitetype pointtype sitecategory pointcategory',
  name: '名称 点位 点位名 场所名称 场所 考察点 测评点 地点名称 单位场所名称 name sitename pointname title site place',
  district:
    '区 县 区县 县区 县市区 区县市 市县区 市区县 市区 辖区 区划 行政区 行政区划 行政区域 城区 所在地区 ' +
    'district county districtcounty',
  subdistrict:
    '街道 乡镇 街道乡镇 乡镇街道 镇街 街镇 镇街道 街道镇 乡镇街办 街道办 街道办事处 乡镇办 ' +
    'subdistrict township town streetoffice subdistricttown subdistricttownship',
  community: '社区 村 社区村 村社区 村居 居村委会 社区居委会 行政村 居委会 community village',
  address:
    '地址 详细地址 具体地址 详址 具体位置 详细位置 地理位置 地址位置 address addr fulladdress location',
  stretch:
    '起止路段长度 起止路段 起止 起止点 起止范围 起止位置 路段 路段长度 考察起止路段长度 考察起止 考察路段 ' +
    '范围 四至范围 stretch section length range extent stretchlength',
  industryUnit:
    '主管行业单位 行业主管单位 主管单位 行业单位 主管部门 行业主管部门 行业部门 行业责任单位 牵头单位 牵头部门 ' +
    '市级责任单位 市直责任单位 行业主管 industryunit industrydepartment industry department authority lineauthority',
  territorialUnit:
    '属地责任单位 属地单位 属地 属地管理单位 属地责任 属地主体 责任主体 ' +
    'territorialunit territorialresponsibleunit localunit responsibleunit',
  contact:
    '责任人 联系人 联络人 联系人姓名 责任人姓名 负责人 负责人姓名 联络员 点位长 ' +
    'contact contactperson contactname person personincharge responsibleperson',
  phone:
    '联系电话 电话 电话号码 手机 手机号 手机号码 联系方式 联系手机 联系电话手机 责任人电话 联系人电话 负责人电话 ' +
    '责任人联系电话 联系人联系电话 phone tel telephone mobile phonenumber cell contactphone',
  leader:
    '包保市级领导 包保领导 市级领导 市级包保领导 挂钩领导 挂联领导 包联领导 责任领导 ' +
    'leader cityleader responsibleleader',
  leaderArea:
    '包保区编号 包保区 包保责任区 责任区 责任区编号 包保片区 包保区域 片区 ' +
    'leaderarea leaderzone responsibilityarea area zone',
  longitude: '经度 东经 经度东经 经 longitude lon lng long',
  latitude: '纬度 北纬 纬度北纬 纬 latitude lat',
  coordinates:
    '坐标 经纬度 经纬度坐标 坐标经纬度 坐标位置 位置坐标 地理坐标 定位坐标 定位 ' +
    'coordinates coordinate coord coords lonlat lnglat latlon latlng longitudelatitude position',
  datum: '坐标系 坐标系统 坐标类型 坐标系类型 地图坐标系 datum crs srs coordinatesystem coordsys',
  declared:
    '是否申报点位 是否申报 申报点位 申报 是否申报点 是否国测点位 declared isdeclared nominated',
  status: '状态 启用状态 使用状态 是否启用 status state',
  remarks: '备注 说明 备注说明 备注信息 remarks remark note notes comment comments memo',
};

/** Names that could mean something else; they count only where no column claims the field outright. */
export const WEAK_NAMES: Names = {
  name: '单位名称 项目名称 地点 对象 被测单位',
  district: '区域 地区 市',
  address: '位置',
  stretch: '长度',
  territorialUnit: '责任单位 责任部门 管理单位 单位 unit owner',
  contact: '姓名 人员',
  leader: '领导',
  longitude: 'x x坐标 坐标x 横坐标',
  latitude: 'y y坐标 坐标y 纵坐标',
};
