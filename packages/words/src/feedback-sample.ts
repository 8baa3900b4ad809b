/** Names and sentences for drawing the residents' pages without a database 样例用语; made up but for the places. */
export const feedbackSample = {
  streets: ['新筑街道', '新合街道'],
  community: '骞村居民委员会',
  villages: ['深渡社区居民委员会', '余家社区居民委员会', '水流村委会', '唐王寨村委会', '滋合周社区居民委员会'],
  concern: '主路路灯不亮',
  text: '村小学门口的路灯坏了三盏。',
  unit: '新合街道',
  desk: '城管办路灯班',
} as const
