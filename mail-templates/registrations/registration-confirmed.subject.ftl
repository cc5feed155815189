${say.text("mail.registration-confirmed.subject", title)}
