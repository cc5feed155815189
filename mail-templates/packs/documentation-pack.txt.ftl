<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.pack.title") why=say.text("mail.pack.why") discreet=discreet>
[[greeting]]

<#list paragraphs as lines>
<#list lines as line>
${line}
</#list>

</#list>
<#list resources as each>
${each.number}. ${each.title}<#if each.kind?has_content> (${each.kind})</#if>
<#if each.summary?has_content>
${each.summary}
</#if>
${each.url}

</#list>
${say.text("mail.pack.once")}

${say.text("mail.pack.not-me")}
${say.text("mail.pack.not-me.link")}${frame.colon}[[notMeUrl]]

</@frame.mail>
