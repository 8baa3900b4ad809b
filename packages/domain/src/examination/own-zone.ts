/** Which of the zones compared is our own: circulars shorten the name (国际港务区 for 西安国际港务区). Source: DOMAIN S-023. */

/** The peer that is named like the zone, or whose name the zone's name ends with; null when none is. */
export function ownZone(peers: readonly string[], zoneName: string): string | null {
  return peers.find((peer) => peer === zoneName) ?? peers.find((peer) => zoneName.endsWith(peer)) ?? null
}
