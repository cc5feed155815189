<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.attestation.title") why=say.text("mail.attestation.why") discreet=discreet>
[[greeting]]

<#if discreet>${say.text("mail.attestation.intro.discreet")}<#else>${say.text("mail.attestation.intro")}</#if>

<#if discreet>${say.text("mail.attestation.card.discreet")}<#else>${facts.title}</#if>
${say.moment(facts.startsAt, facts.zone)}

${say.text("mail.attestation.code")} [[code]]
${say.text("mail.attestation.download")} : [[attestationUrl]]

${say.text("mail.attestation.check")} ${settings.baseUrl}/attestations

${say.text("mail.attestation.wrong", settings.replyTo)}

</@frame.mail>
