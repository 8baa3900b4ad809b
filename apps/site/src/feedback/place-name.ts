/** 深渡社区居民委员会 is 深渡社区 to whoever lives there, 水流村委会 is 水流村. */
export function placeName(name: string): string {
  return name.replace(/(?:村民|居民)?委员会$|居委会$/u, '').replace(/村委会$/u, '村')
}
