${say.text("mail.registration-awaiting-approval.subject", title)}
