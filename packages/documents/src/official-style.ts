/**
 * The defaults of an official document. The grid of its page says 22 lines of 28 characters, and no paragraph snaps to it: lines
 * and characters are set exactly instead, so that every program sets the same. No font comes from a theme.
 */
import { CLOSER, LINE, sizes } from './official-paper.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const latin = 'Times New Roman'

export const officialStyles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:cs="${latin}" w:eastAsia="仿宋"/>
<w:spacing w:val="${CLOSER}"/><w:sz w:val="${sizes.body}"/><w:szCs w:val="${sizes.body}"/>
<w:lang w:val="en-US" w:eastAsia="zh-CN"/>
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:snapToGrid w:val="0"/>
<w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>
<w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:style></w:styles>`
