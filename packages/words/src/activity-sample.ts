/** An invented activity 示例活动, for drawing its page in tests. */
export const activitySample = {
  title: '医保政策进社区',
  place: '居民议事厅',
  placeName: '水流社区居民委员会',
  unit: '教育局',
} as const
