${say.text("mail.registration-waitlisted.subject", title)}
