/**
 * Consent 同意: to be called about what one said. It is asked apart, never ticked beforehand, and kept with the version
 * of the text that was read. Source: 个人信息保护法 §14, §17; SPEC §13; issue 2/6.
 */

/** The version of the text beside the box; a changed text gets the next number, and earlier consents keep theirs. */
export const CONSENT_VERSION = 1
