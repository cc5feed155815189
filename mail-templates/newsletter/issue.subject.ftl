${letter.words.subject}
