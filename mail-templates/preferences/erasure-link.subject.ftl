${discreet?then(say.text("mail.fresh.subject"), say.text("mail.erasure-link.title"))}
