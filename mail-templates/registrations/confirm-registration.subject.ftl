${say.text("mail.confirm-registration.subject", title)}
