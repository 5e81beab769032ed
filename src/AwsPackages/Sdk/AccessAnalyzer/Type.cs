using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

public class Type(string value) : ConstantClass(value)
{
    public static readonly Type ACCOUNT = new("ACCOUNT");

    public static readonly Type ORGANIZATION = new("ORGANIZATION");

    public static Type FindValue(string value) => FindValue<Type>(value);

    public static implicit operator Type(string value) => FindValue(value);
}
