${say.text("mail.webinar-follow-up.subject." + readers, title)}
