<#if discreet>${say.text("mail.attestation.subject.discreet")}<#else>${say.text("mail.attestation.subject", facts.title)}</#if>
