/** What was done with concerns and their grading 重点关切与分级的办理动作. */
const zh = {
  'concern.opened': '建立关切',
  'concern.edited': '修改关切',
  'concern.madeUrgent': '列为急难愁盼',
  'concern.urgencyLeft': '撤销合并后不再是急难愁盼',
  'concern.merged': '合并关切',
  'concern.unmerged': '撤销合并',
  'concern.residentTold': '告知居民合并情况',
  'concern.samePersonMarked': '标记同一人',
  'concern.samePersonUnmarked': '取消同一人标记',
  'grade.run': '正态分布分级',
  'grade.schemeAdded': '公布分级办法',
  'grade.populationSet': '登记人口底数',
}
const en = {
  'concern.opened': 'Concern opened',
  'concern.edited': 'Concern edited',
  'concern.madeUrgent': 'Marked as an urgent need',
  'concern.urgencyLeft': 'No urgent need after a merge was taken apart',
  'concern.merged': 'Concerns merged',
  'concern.unmerged': 'Merge taken apart',
  'concern.residentTold': 'Resident told of a merge',
  'concern.samePersonMarked': 'Marked as one person’s',
  'concern.samePersonUnmarked': 'Mark of one person taken back',
  'grade.run': 'Areas graded',
  'grade.schemeAdded': 'Scheme of grading published',
  'grade.populationSet': 'Population registered',
} satisfies typeof zh

export const actsOfConcern = { zh, en }
