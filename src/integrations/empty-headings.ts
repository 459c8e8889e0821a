import type { HastPluginDefinition } from 'satteri'

/** A Sätteri plugin that makes the empty corner of a Markdown table a plain cell: an empty heading names nothing. */
export const emptyHeadings: HastPluginDefinition = {
  name: 'empty-headings',
  element: {
    filter: ['th'],
    visit: (node, context) => {
      if (node.children.length === 0)
        context.replaceNode(node, {
          type: 'element',
          tagName: 'td',
          properties: {},
          children: [],
        })
    },
  },
}
