/** How often a running campaign is looked at. */
export const LIVE_MS = 5000
