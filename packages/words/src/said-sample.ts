/** Samples 样本 for trying 您说我办 without a database: what people might have said, invented. Source: issue "The residents' loop". */

export const saidSample = {
  places: { street: '新筑街道', village: '水流村', community: '港盛社区' },
  unit: '市政管理局',
  host: '国际港务区组织人事部',
  lamp: { title: '主路路灯一直黑，老人不敢走。', done: '换了 14 盏灯，都亮了。' },
  bins: { title: '垃圾桶总是满。' },
  parking: { title: '车位太少，晚上没处停。', done: '地下车库还没验收。' },
  road: { title: '路挖了没人修。', done: '9月补过。' },
  money: { title: '补偿怎么算？', done: '按2019年的办法。' },
  bus: { title: '公交间隔太长' },
  leak: { title: '漏水' },
}
