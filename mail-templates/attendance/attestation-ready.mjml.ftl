<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.attestation.title") preview=say.text("mail.attestation.preview") why=say.text("mail.attestation.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para><#if discreet>${say.text("mail.attestation.intro.discreet")}<#else>${say.text("mail.attestation.intro")}</#if></@frame.para></@frame.text>
<@frame.card title=discreet?then(say.text("mail.attestation.card.discreet"), facts.title) date=say.moment(facts.startsAt, facts.zone)?cap_first>
<@frame.line>${say.text("mail.attestation.code")} <strong>[[code]]</strong></@frame.line>
<@frame.button "[[attestationUrl]]">${say.text("mail.attestation.download")}</@frame.button>
</@frame.card>
<@frame.text><@frame.para>${say.text("mail.attestation.check")} <@frame.link settings.baseUrl + "/attestations">${settings.baseUrl}/attestations</@frame.link></@frame.para><@frame.note>${say.text("mail.attestation.wrong", settings.replyTo)}</@frame.note></@frame.text>
</@frame.mail>
