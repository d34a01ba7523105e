package org.mnemoscope.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.error.ModelException;

class TokenizerFileTest {
    private static Path file(Path folder, String json) throws IOException {
        return Files.writeString(folder.resolve("tokenizer.json"), json.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'version':'1.0','added_tokens':[{'id':9,'content':'x'}],'model':{'type':'BPE','vocab':{'a':0,'b':4},'merges':[['a','b']]}} | 10",
        "{'added_tokens':[],'model':{'type':'BPE','vocab':{'a':0,'b':4},'merges':['a b']},'decoder':{'model':{'vocab':{'z':99}}}} | 5",
        "{'added_tokens':[{'content':{'id':50},'id':2}],'model':{'type':'Unigram','unk_id':0,'vocab':[['a',-1.0],['b',-2.0]]}} | 3"})
    void theLargestIdCounts(String json, int size, @TempDir Path folder) throws IOException {
        assertThat(TokenizerFile.vocabularySize(file(folder, json))).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{'model':{'vocab':{}}}", "{'model':{'vocab':{'a':-1}}}", "{'model':{'vocab':{'a':'b'}}}",
        "{'model':{'vocab':{'a':1}", "{'added_tokens':[{'id':1.5}]}", "{'added_tokens':[3]}", "{'model':{'vocab':{'a':99999999999999999999999}}}"})
    void aDamagedFileIsRefused(String json, @TempDir Path folder) throws IOException {
        Path file = file(folder, json);
        assertThatThrownBy(() -> TokenizerFile.vocabularySize(file)).isInstanceOf(ModelException.class).hasMessageContaining("tokenizer.json");
    }
}
