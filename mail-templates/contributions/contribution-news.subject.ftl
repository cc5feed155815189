${say.text("mail.contribution." + news + ".title")}
