import type { MdastPluginDefinition } from 'satteri'

/** A Sätteri plugin that puts the site's base before addresses such as `/data/` in texts. */
export function siteLinks(base: string): MdastPluginDefinition {
  const prefix = base.replace(/\/$/, '')
  return {
    name: 'site-links',
    link: (node, context) => {
      if (prefix && /^\/(?!\/)/.test(node.url)) context.setProperty(node, 'url', prefix + node.url)
    },
  }
}
