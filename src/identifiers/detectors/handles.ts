import { type Hit, hitsOf } from '../hit.ts'

const handle = /(?<![\w.@/])@[A-Za-z0-9_][\w.]{1,28}\w(?![\w@/-])/g
const cue =
  /\b(?:ig|insta(?:gram)?|fb|facebook|twitter|x|tiktok|threads|telegram|tele|line|akun|account|medsos|dm|mention|tag|cc|oleh|via)\W{1,3}$/i

const link = /\.(?:me|com|net)\//gi
const profile =
  /(?<![\w.-])(?:(?:www|m|mobile|web|id-id)\.)?(?:wa\.me|t\.me|telegram\.me|instagram\.com|facebook\.com|fb\.com|fb\.me|x\.com|twitter\.com|tiktok\.com|threads\.(?:net|com)|line\.me\/ti\/p|chat\.whatsapp\.com|api\.whatsapp\.com\/send\/?\?phone=|linkedin\.com\/in)\/?@?~?([\w.+%-]{2,80})/gi

/** First parts of paths that lead to a post, a search or a sharing dialogue and not to a person. */
const noPerson = new Set(
  (
    'share sharer sharer.php intent home search hashtag explore p reel reels tv stories watch groups ' +
    'events pages dialog plugins login policies privacy about legal help i tos widgets.js embed.js tr tag'
  ).split(' '),
)

/**
 * Names of accounts: `@name`, and links to a profile on a social network or messenger.
 *
 * A bare `@name` is `high` where a word before it says so, or where it has a digit or an
 * underscore, because `@media` and the like are words of code.
 *
 * @param text Normalised.
 */
export function findHandles(text: string): readonly Hit[] {
  const named = hitsOf(text, handle, 'handle', ({ 0: found, index }) => {
    // What compilers write to each other: `@__PURE__`.
    if (/^@__[A-Z_]+__$/.test(found)) return undefined
    const isSure = found.length >= 6 && /[\d_]/.test(found)
    return isSure || cue.test(text.slice(Math.max(0, index - 14), index)) ? 'high' : 'medium'
  })
  return [...named, ...findProfiles(text)]
}

function findProfiles(text: string): readonly Hit[] {
  const hits: Hit[] = []
  for (const { index } of text.matchAll(link)) {
    const from = Math.max(0, index - 24, hits.at(-1)?.end ?? 0)
    for (const hit of hitsOf(text.slice(from, index + 120), profile, 'profile_link', judge)) {
      if (from + hit.start < index) {
        hits.push({ ...hit, start: from + hit.start, end: from + hit.end })
      }
    }
  }
  return hits
}

const judge = ({ 1: name = '' }: RegExpExecArray) =>
  noPerson.has(name.toLowerCase()) ? undefined : 'high'
